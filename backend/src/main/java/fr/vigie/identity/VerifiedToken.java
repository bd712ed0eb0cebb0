package fr.vigie.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is believed of a token; no claim of it gives a right.
///
/// @param issuer who vouches for who brings it: its `iss`
/// @param subject the name that the issuer knows them by: its `sub`
/// @param until when it ends
/// @param program the program that it was made for; null when it does not say
public record VerifiedToken(
    String issuer, String subject, Instant until, @Nullable String program) {}
