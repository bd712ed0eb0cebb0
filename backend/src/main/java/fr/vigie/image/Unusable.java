package fr.vigie.image;

/// The file is no photo that is taken. Thrown by design, and under attack often: so without a
/// trace.
public final class Unusable extends Exception {

  private static final long serialVersionUID = 1;

  private final ImageFault fault;

  public Unusable(ImageFault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  public ImageFault fault() {
    return fault;
  }

  static void unless(boolean holds, ImageFault fault) throws Unusable {
    if (!holds) {
      throw new Unusable(fault);
    }
  }
}
