package notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Note {
    @Id
    private long id;

    private String title;

    private String slug;

    protected Note() {}

    public Note(long id, String title, String slug) {
        this.id = id;
        this.title = title;
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
