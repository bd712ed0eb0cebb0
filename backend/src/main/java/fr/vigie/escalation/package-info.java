/// Work that is late: told to dispatchers again and again until it is done.
@NullMarked
package fr.vigie.escalation;

import org.jspecify.annotations.NullMarked;
