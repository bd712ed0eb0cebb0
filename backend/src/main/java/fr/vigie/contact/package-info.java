/// Who citizens are, kept apart from what they report: pseudonyms, ways to reach them, and what
/// each feature says of the personal data that it keeps.
@NullMarked
package fr.vigie.contact;

import org.jspecify.annotations.NullMarked;
