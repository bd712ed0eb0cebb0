/// How far places are from each other by road, as a router knows it or as it is estimated.
@NullMarked
package fr.vigie.routing;

import org.jspecify.annotations.NullMarked;
