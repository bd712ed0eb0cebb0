package fr.vigie.print;

/// A colour, each part from 0 to 1.
public record Shade(float red, float green, float blue) {

  public static final Shade BLACK = new Shade(0, 0, 0);
}
