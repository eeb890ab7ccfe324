package workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
public class Repair {
    public enum State {
        ACCEPTED,
        IN_WORK,
        COLLECTED
    }

    private static final LocalDateTime MOMENT = LocalDateTime.of(2024, 2, 29, 13, 14, 15);

    @Id
    @GeneratedValue
    public UUID id;

    @ManyToOne(optional = false)
    public Bicycle bicycle;

    @ManyToOne
    public Mechanic mechanic;

    @ManyToMany
    @OrderColumn
    public List<SparePart> usedParts = new ArrayList<>();

    public State state;
    public Instant acceptedAt;
    public OffsetDateTime promisedFor;
    public LocalDateTime collectedAt;
    public Duration workingTime;

    @Column(length = 4000)
    public String report;

    public List<String> photos;

    static Repair sample(Bicycle bicycle, Mechanic mechanic, List<SparePart> parts) {
        Repair repair = new Repair();
        repair.bicycle = bicycle;
        repair.mechanic = mechanic;
        repair.usedParts.addAll(parts);
        repair.state = State.IN_WORK;
        repair.acceptedAt = MOMENT.toInstant(ZoneOffset.UTC);
        repair.promisedFor = MOMENT.plusDays(2).atOffset(ZoneOffset.UTC);
        repair.collectedAt = MOMENT.plusDays(3);
        repair.workingTime = Duration.ofMinutes(95);
        repair.report = "new brakes";
        repair.photos = List.of("before.jpg", "after.jpg");
        return repair;
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                bicycle.frameNumber,
                mechanic.firstName,
                String.valueOf(usedParts),
                String.valueOf(state),
                String.valueOf(acceptedAt),
                String.valueOf(promisedFor.toInstant()),
                String.valueOf(collectedAt),
                String.valueOf(workingTime),
                report,
                String.valueOf(photos));
    }
}
