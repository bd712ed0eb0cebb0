/// The work orders that preventive plans ask for, made when they are due.
@NullMarked
package fr.vigie.duework;

import org.jspecify.annotations.NullMarked;
