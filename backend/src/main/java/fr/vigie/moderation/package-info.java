/// What in people's words must be looked at before the public reads it.
@NullMarked
package fr.vigie.moderation;

import org.jspecify.annotations.NullMarked;
