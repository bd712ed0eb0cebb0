/// What partners are told of what happens in a territory: signed calls of their servers.
@NullMarked
package fr.vigie.webhook;

import org.jspecify.annotations.NullMarked;
