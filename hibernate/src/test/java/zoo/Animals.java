package zoo;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;

/** The three kinds of inheritance, each with another generator. */
public final class Animals {
    private Animals() {}

    @MappedSuperclass
    public abstract static class Recorded {
        @Column(name = "recorded_at", nullable = false)
        Instant recordedAt;
    }

    @Entity(name = "Animal")
    @Table(name = "animal")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind", length = 20)
    public static class Animal extends Recorded {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Column(nullable = false, length = 80)
        String name;
    }

    @Entity(name = "Bird")
    public static class Bird extends Animal {
        @Column(name = "wing_span", nullable = false)
        double wingSpan;
    }

    @Entity(name = "House")
    @Table(name = "house")
    @Inheritance(strategy = InheritanceType.JOINED)
    public static class House {
        @Id
        @SequenceGenerator(name = "houses", sequenceName = "house_seq", allocationSize = 10)
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "houses")
        Long id;

        int places;
    }

    @Entity(name = "Aquarium")
    @Table(name = "aquarium")
    public static class Aquarium extends House {
        int litres;
    }

    @Entity(name = "Ticket")
    @Table(name = "ticket")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Ticket {
        @Id
        @TableGenerator(name = "tickets", table = "numbers", pkColumnName = "what", valueColumnName = "next")
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "tickets")
        Long id;

        @Column(nullable = false)
        java.time.LocalDate day;
    }

    @Entity(name = "DayTicket")
    @Table(name = "day_ticket")
    public static class DayTicket extends Ticket {
        int adults;
    }

    @Entity(name = "YearTicket")
    @Table(name = "year_ticket")
    public static class YearTicket extends Ticket {
        String holder;
    }
}
