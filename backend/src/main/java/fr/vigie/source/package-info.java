/// Where measurements come from: who may hand them over, and by which key.
@NullMarked
package fr.vigie.source;

import org.jspecify.annotations.NullMarked;
