/// What is built in, how much of it lies where, and what an hour costs.
@NullMarked
package fr.vigie.part;

import org.jspecify.annotations.NullMarked;
