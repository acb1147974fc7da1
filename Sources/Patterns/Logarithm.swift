#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The few functions of the C library that scores need.
package enum Logarithm {
    package static func natural(_ number: Double) -> Double { log(number) }
    package static func exponential(_ number: Double) -> Double { exp(number) }
    package static func power(_ number: Double, _ exponent: Double) -> Double { pow(number, exponent) }
    package static func power(_ number: Double, _ exponent: Int) -> Double { pow(number, Double(exponent)) }
}
