/// The agents' work: planned for reports, started, held, completed.
@NullMarked
package fr.vigie.workorder;

import org.jspecify.annotations.NullMarked;
