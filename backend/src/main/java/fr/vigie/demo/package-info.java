/// What only a demonstration needs: its cast, their tokens, generated data, and the story it plays.
@NullMarked
package fr.vigie.demo;

import org.jspecify.annotations.NullMarked;
