/// Who is told what, when, by which way and in which language; and what each was told.
@NullMarked
package fr.vigie.notification;

import org.jspecify.annotations.NullMarked;
