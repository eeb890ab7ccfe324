package clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Has a field of each type that java.time knows. */
@Entity
public class Visit {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2024, 2, 29, 13, 14, 15);

    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    Doctor seenBy;

    Instant instant;
    LocalDate localDate;
    LocalTime localTime;
    LocalDateTime localDateTime;
    OffsetDateTime offsetDateTime;
    OffsetTime offsetTime;
    ZonedDateTime zonedDateTime;
    Duration duration;
    Period period;

    @Column(name = "the_year")
    Year year;

    @Column(name = "in_month")
    YearMonth yearMonth;

    MonthDay monthDay;

    @Column(name = "the_month")
    Month month;

    @Enumerated(EnumType.STRING)
    DayOfWeek dayOfWeek;

    ZoneId zoneId;
    ZoneOffset zoneOffset;

    static Visit sample(Doctor doctor) {
        Visit visit = new Visit();
        visit.seenBy = doctor;
        visit.instant = MOMENT.toInstant(ZoneOffset.UTC);
        visit.localDate = MOMENT.toLocalDate();
        visit.localTime = MOMENT.toLocalTime();
        visit.localDateTime = MOMENT;
        visit.offsetDateTime = MOMENT.atOffset(ZoneOffset.UTC);
        visit.offsetTime = MOMENT.toLocalTime().atOffset(ZoneOffset.UTC);
        visit.zonedDateTime = MOMENT.atZone(ZoneOffset.UTC);
        visit.duration = Duration.ofMinutes(90);
        visit.period = Period.ofDays(3);
        visit.year = Year.of(2024);
        visit.yearMonth = YearMonth.of(2024, 2);
        visit.monthDay = MonthDay.of(2, 29);
        visit.month = Month.FEBRUARY;
        visit.dayOfWeek = DayOfWeek.THURSDAY;
        visit.zoneId = ZoneId.of("Europe/Berlin");
        visit.zoneOffset = ZoneOffset.ofHours(2);
        return visit;
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                String.valueOf(instant),
                String.valueOf(localDate),
                String.valueOf(localTime),
                String.valueOf(localDateTime),
                String.valueOf(offsetDateTime.toInstant()),
                String.valueOf(zonedDateTime.toInstant()),
                String.valueOf(duration),
                String.valueOf(period),
                String.valueOf(year),
                String.valueOf(yearMonth),
                String.valueOf(monthDay),
                String.valueOf(month),
                String.valueOf(dayOfWeek),
                String.valueOf(zoneId),
                String.valueOf(zoneOffset),
                String.valueOf(offsetTime != null));
    }
}
