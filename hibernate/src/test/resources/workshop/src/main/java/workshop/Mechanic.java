package workshop;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

@Entity
public class Mechanic {
    public enum Skill {
        BRAKES,
        GEARS,
        MOTORS
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @NotBlank
    public String firstName;

    public LocalTime startsAt;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    public Set<Skill> skills = EnumSet.noneOf(Skill.class);

    static Mechanic sample() {
        Mechanic mechanic = new Mechanic();
        mechanic.firstName = "Tomas";
        mechanic.startsAt = LocalTime.of(7, 30);
        mechanic.skills.addAll(Set.of(Skill.BRAKES, Skill.MOTORS));
        return mechanic;
    }

    @Override
    public String toString() {
        return firstName + " " + startsAt + " " + new TreeSet<>(skills);
    }
}
