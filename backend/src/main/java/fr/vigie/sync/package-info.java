/// What an agent's device keeps of their work: a feed for each agent, and what is new in it.
@NullMarked
package fr.vigie.sync;

import org.jspecify.annotations.NullMarked;
