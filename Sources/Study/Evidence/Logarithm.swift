internal import Foundation

enum Logarithm {
    static func natural(_ x: Double) -> Double { log(x) }
    static func exponential(_ x: Double) -> Double { exp(x) }
    static func power(_ x: Double, _ n: Int) -> Double { pow(x, Double(n)) }
}
