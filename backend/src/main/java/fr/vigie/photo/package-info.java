/// A photo's life and who may do what with it: attached to what it shows, hidden until moderated,
/// redacted, withdrawn, shown.
@NullMarked
package fr.vigie.photo;

import org.jspecify.annotations.NullMarked;
