/** A model that uses most of what Jakarta Persistence and Hibernate let one say about tables. */
@org.hibernate.annotations.FilterDef(name = "living")
package zoo;
