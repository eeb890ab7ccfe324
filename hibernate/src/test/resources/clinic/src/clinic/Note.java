package clinic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

@Entity
public class Note {
    @Id
    @GeneratedValue
    UUID id;

    @Column(length = 2000)
    String bodyText;

    @Column(precision = 8, scale = 2)
    BigDecimal amountDue;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "NoteTags")
    Set<String> tagNames;

    static Note sample() {
        Note note = new Note();
        note.bodyText = "rest";
        note.amountDue = new BigDecimal("12.50");
        note.tagNames = Set.of("flu");
        return note;
    }

    @Override
    public String toString() {
        return bodyText + " " + amountDue + " " + tagNames.contains("flu");
    }
}
