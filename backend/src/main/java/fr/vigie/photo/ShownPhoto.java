package fr.vigie.photo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is shown of a photo, and kept by what it is attached to.
///
/// @param territory the id of the territory that deals with it; null until it is attached
public record ShownPhoto(
    String id,
    String name,
    Photo.Status status,
    PhotoPurpose purpose,
    int width,
    int height,
    boolean isRedacted,
    Instant uploadedAt,
    @Nullable String territory) {}
