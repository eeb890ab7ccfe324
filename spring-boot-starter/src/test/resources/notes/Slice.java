package notes;

import DATA_JPA_TEST;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** What a test framework does with a test class of the slice. */
@DataJpaTest(properties = "spring.jpa.hibernate.ddl-auto=validate")
public class Slice {
    @Autowired
    private NoteRepository notes;

    public static void main(String[] args) throws Exception {
        Slice test = new Slice();
        new TestContextManager(Slice.class).prepareTestInstance(test);
        System.out.println("slugs: " + test.notes.findAll().stream().map(Note::slug).toList());
    }
}
