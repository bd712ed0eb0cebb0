/// Which documents may be asked: those that the apps in use ship, and those of named partners.
@NullMarked
package fr.vigie.document;

import org.jspecify.annotations.NullMarked;
