/// What is to be done and noted in the course of a work order.
@NullMarked
package fr.vigie.task;

import org.jspecify.annotations.NullMarked;
