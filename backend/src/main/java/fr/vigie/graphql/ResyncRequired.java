package fr.vigie.graphql;

/// A device asked what is new in a feed by a checkpoint that leads nowhere: of another agent, of
/// another time, or from before what is forgotten.
public final class ResyncRequired extends RuntimeException {}
