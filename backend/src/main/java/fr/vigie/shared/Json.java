package fr.vigie.shared;

/// A value that is written already; it is not copied again, so nobody may change it.
///
/// @param bytes one JSON value, as UTF-8, and perhaps more
/// @param length how many of the bytes are the value
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Json(byte[] bytes, int length) {}
