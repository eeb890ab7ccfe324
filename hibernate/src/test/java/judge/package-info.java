/** What an application does with its entities on a database; loaded beside them, by the Hibernate of their class path. */
package judge;
