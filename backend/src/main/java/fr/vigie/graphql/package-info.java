/// What every feature needs to answer GraphQL: the engine, scalars, pages, loaders, limits. Knows
/// no feature.
@NullMarked
package fr.vigie.graphql;

import org.jspecify.annotations.NullMarked;
