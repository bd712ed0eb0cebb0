package fr.vigie.device;

/// Where in what a device sends a metric is, and what is made of it: `(found x scale + shift)` in
/// `unit`, then in the metric's unit.
public record ProfileField(String metric, Spot spot, String unit, double scale, double shift) {

  /// Where it is.
  public sealed interface Spot {

    /// In the object that the network has decoded.
    ///
    /// @param pointer a JSON Pointer (RFC 6901), such as `/battery/level`
    record Path(String pointer) implements Spot {}

    /// In the bytes as they were sent: a whole number.
    ///
    /// @param offset of the first byte, from 0
    /// @param length in bytes, 1 to 6
    record Bytes(int offset, int length, boolean isLittleEndian, boolean isSigned)
        implements Spot {}
  }
}
