package fr.vigie.category;

/// An answer with the words of the question as they were then.
///
/// @param question the code of the question
public record Answer(String question, String label, String value) {}
