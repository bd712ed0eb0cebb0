package fr.vigie.bench;

/// The run cannot give a true number; the message says why in one sentence.
public final class BenchFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BenchFailed(String why) {
    super(why);
  }
}
