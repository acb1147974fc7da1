#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

enum Logarithm {
    static func natural(_ number: Double) -> Double { log(number) }
    static func power(_ number: Double, _ exponent: Double) -> Double { pow(number, exponent) }
}
