package fr.vigie.practice;

import fr.vigie.territory.Domain;
import org.jspecify.annotations.Nullable;

/// Which practices to list; null of something means any.
///
/// @param words what its title or description holds, folded by {@link SearchText}
record PracticeFilter(
    @Nullable String territory,
    @Nullable Domain domain,
    @Nullable String words,
    @Nullable SimilarSize similar) {}
