package broken;

import jakarta.persistence.Entity;

/** An entity without an id, which Hibernate refuses. */
@Entity
public class Adrift {
    String name;
}
