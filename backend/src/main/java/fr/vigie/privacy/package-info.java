/// What Vigie keeps about people: told to them, forgotten when they ask, and never kept longer than
/// its purpose needs.
@NullMarked
package fr.vigie.privacy;

import org.jspecify.annotations.NullMarked;
