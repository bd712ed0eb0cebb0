package fr.vigie.graphql;

/// The viewer asked to follow what they may not see.
public final class Forbidden extends RuntimeException {}
