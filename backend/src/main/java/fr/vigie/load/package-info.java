/// What the server does when more is asked of it than it can do: how much it takes on at once, who
/// goes first, who has had their share. Knows neither HTTP nor GraphQL.
@NullMarked
package fr.vigie.load;

import org.jspecify.annotations.NullMarked;
