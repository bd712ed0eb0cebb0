package fr.vigie;

/// Starts and stops the server.
public final class Main {

  private Main() {}

  static void main() {}
}
