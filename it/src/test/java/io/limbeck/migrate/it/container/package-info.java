/**
 * FoodPlanner in real containers: what operators do to it, and what must hold then. The commands are those of
 * {@code docs/operations.md}, typed as they stand there.
 */
package io.limbeck.migrate.it.container;
