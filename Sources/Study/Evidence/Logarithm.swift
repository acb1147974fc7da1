internal import Foundation

enum Logarithm {
    static func natural(_ x: Double) -> Double { log(x) }
}
