/// The rules by which Vigie proposes that alarms and reports have one cause.
@NullMarked
package fr.vigie.situationrule;

import org.jspecify.annotations.NullMarked;
