package fr.vigie.graphql;

/// A client asked to go on from a place that it was not given for what it asks.
public final class UnknownCursor extends RuntimeException {}
