/// What is to be sent to people and partners: kept with the change that it tells of, sent by any
/// backend, tried again, and accounted for.
@NullMarked
package fr.vigie.outbox;

import org.jspecify.annotations.NullMarked;
