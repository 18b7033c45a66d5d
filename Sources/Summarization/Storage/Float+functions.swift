#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#else
    private import Darwin
#endif

extension Float {
    /// The natural logarithm.
    static func log(_ x: Float) -> Float { logf(x) }
    /// e to the power of x.
    static func exp(_ x: Float) -> Float { expf(x) }
    /// The error function.
    static func errorFunction(_ x: Float) -> Float { erff(x) }
    /// x, at least 0, to the power of y.
    static func power(_ x: Float, _ y: Float) -> Float { powf(x, y) }
}
