package fr.vigie.http;

/// Who is signed in, for those who need to know only that it is the same one again.
///
/// @param id the same at each sign-in
public record Subject(String id) {}
