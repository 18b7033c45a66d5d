/// What the elements of a tensor are; the raw value is the name in safetensors.
package enum TensorType: String, Sendable, Hashable {
    /// A byte that is 0 or 1.
    case bool = "BOOL"
    /// 8 bits without a sign.
    case uint8 = "U8"
    /// 8 bits with a sign.
    case int8 = "I8"
    /// 8 bits: sign, 5 of exponent, 2 of fraction.
    case float8E5M2 = "F8_E5M2"
    /// 8 bits: sign, 4 of exponent, 3 of fraction.
    case float8E4M3 = "F8_E4M3"
    /// 16 bits with a sign.
    case int16 = "I16"
    /// 16 bits without a sign.
    case uint16 = "U16"
    /// IEEE 754 half precision.
    case float16 = "F16"
    /// The upper half of a float32.
    case bfloat16 = "BF16"
    /// 32 bits with a sign.
    case int32 = "I32"
    /// 32 bits without a sign.
    case uint32 = "U32"
    /// IEEE 754 single precision.
    case float32 = "F32"
    /// IEEE 754 double precision.
    case float64 = "F64"
    /// 64 bits with a sign.
    case int64 = "I64"
    /// 64 bits without a sign.
    case uint64 = "U64"

    /// Bytes of an element.
    package var size: Int {
        switch self {
        case .bool, .uint8, .int8, .float8E5M2, .float8E4M3: 1
        case .int16, .uint16, .float16, .bfloat16: 2
        case .int32, .uint32, .float32: 4
        case .float64, .int64, .uint64: 8
        }
    }
}
