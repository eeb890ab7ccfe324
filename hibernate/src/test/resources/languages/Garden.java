package garden;

import jakarta.persistence.*;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import lombok.*;
import lombok.experimental.SuperBuilder;

public class Garden {
    @Getter
    @Setter
    @MappedSuperclass
    @NoArgsConstructor
    @SuperBuilder
    public abstract static class Base {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Version
        private int version;
    }

    @Entity
    @Data
    @EqualsAndHashCode(callSuper = false, onlyExplicitlyIncluded = true)
    @NoArgsConstructor
    @SuperBuilder
    @Table(name = "bed")
    public static class Bed extends Base {
        @NonNull
        @Column(nullable = false, length = 40)
        private String name;

        private LocalDate dug;

        @Builder.Default
        @OneToMany(mappedBy = "bed", cascade = CascadeType.ALL)
        @ToString.Exclude
        private List<Plant> plants = new ArrayList<>();
    }

    @Entity
    @Getter
    @Setter
    @NoArgsConstructor
    @AllArgsConstructor
    @Table(name = "plant", uniqueConstraints = @UniqueConstraint(name = "uq_plant_label", columnNames = "label"))
    public static class Plant {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private Long id;

        @Getter(AccessLevel.NONE)
        @Column(length = 30)
        private String label;

        private boolean watered;
        private OffsetDateTime sown;

        @ManyToOne(fetch = FetchType.LAZY)
        private Bed bed;
    }
}
