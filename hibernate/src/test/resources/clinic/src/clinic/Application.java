package clinic;

import java.util.function.Supplier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.JpaRepository;

@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments).close();
    }

    /** With {@code --store}, each repository saves one entity and reads it back. */
    @Bean
    ApplicationRunner storing(DoctorRepository doctors, VisitRepository visits, NoteRepository notes) {
        return arguments -> {
            if (arguments.containsOption("store")) {
                Doctor doctor = store(doctors, Doctor::sample, sample -> sample.id);
                store(visits, () -> Visit.sample(doctor), sample -> sample.id);
                store(notes, Note::sample, sample -> sample.id);
            }
        };
    }

    private static <E, K> E store(JpaRepository<E, K> repository, Supplier<E> sample, java.util.function.Function<E, K> key) {
        E saved = repository.saveAndFlush(sample.get());
        E found = repository.findById(key.apply(saved)).orElseThrow();
        if (!found.toString().equals(sample.get().toString())) {
            throw new IllegalStateException("saved " + sample.get() + ", found " + found);
        }
        return saved;
    }
}
